/** Events and their mentions in one folder, from our own output or other data sets. */
@NullMarked
package org.entente.app.store;

import org.jspecify.annotations.NullMarked;
