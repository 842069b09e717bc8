/** Breaks a rule of the house on purpose. */
@NullMarked
package org.entente.planted.measure;

import org.jspecify.annotations.NullMarked;
