/** Time expressions: where they stand and which days they mean. */
@NullMarked
package org.entente.read.time;

import org.jspecify.annotations.NullMarked;
