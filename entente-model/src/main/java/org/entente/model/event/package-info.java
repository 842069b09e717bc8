/** What is done: PLOVER types, statuses, event mentions. */
@NullMarked
package org.entente.model.event;

import org.jspecify.annotations.NullMarked;
