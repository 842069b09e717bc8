/** Breaks a rule of the house on purpose. */
@NullMarked
package org.entente.planted.app.report;

import org.jspecify.annotations.NullMarked;
