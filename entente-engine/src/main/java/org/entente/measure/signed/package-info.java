/** Signed networks: exact balance, communities, and the bounds that prove them. */
@NullMarked
package org.entente.measure.signed;

import org.jspecify.annotations.NullMarked;
