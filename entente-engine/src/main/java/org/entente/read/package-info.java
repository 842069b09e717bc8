/** From an article to a reading: sentences, dependencies, names, times, quotations. */
@NullMarked
package org.entente.read;

import org.jspecify.annotations.NullMarked;
