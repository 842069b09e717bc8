/** From a reading to a coding: mentions, statements, figures. */
@NullMarked
package org.entente.code;

import org.jspecify.annotations.NullMarked;
