/** What one actor is: its conduct, its side, its partners. */
@NullMarked
package org.entente.measure.profile;

import org.jspecify.annotations.NullMarked;
