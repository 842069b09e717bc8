/** Articles that tell one news story. */
@NullMarked
package org.entente.model.story;

import org.jspecify.annotations.NullMarked;
