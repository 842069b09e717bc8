/** Breaks a rule of the house on purpose. */
@NullMarked
package org.entente.planted.code;

import org.jspecify.annotations.NullMarked;
