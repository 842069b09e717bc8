/** Breaks a rule of the house on purpose. */
@NullMarked
package org.entente.planted.model;

import org.jspecify.annotations.NullMarked;
