/** What words of grammar say, asked by all coders alike. */
@NullMarked
package org.entente.code.grammar;

import org.jspecify.annotations.NullMarked;
