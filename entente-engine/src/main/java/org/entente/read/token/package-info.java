/** Text into sentences and tokens, after the conventions of UD English EWT. */
@NullMarked
package org.entente.read.token;

import org.jspecify.annotations.NullMarked;
