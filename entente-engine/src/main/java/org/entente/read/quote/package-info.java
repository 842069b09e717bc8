/** Stretches of an article in quotation marks. */
@NullMarked
package org.entente.read.quote;

import org.jspecify.annotations.NullMarked;
