/** Breaks a rule of the house on purpose. */
@NullMarked
package org.entente.planted.read;

import org.jspecify.annotations.NullMarked;
