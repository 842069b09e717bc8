/** The house: its rules, and classes planted to break them. */
@NullMarked
package org.entente.house;

import org.jspecify.annotations.NullMarked;
