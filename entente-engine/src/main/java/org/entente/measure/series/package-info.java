/** Changes of level in a series. */
@NullMarked
package org.entente.measure.series;

import org.jspecify.annotations.NullMarked;
