/** An article read: sentences, dependencies, actor mentions, times, quotations. */
@NullMarked
package org.entente.model.reading;

import org.jspecify.annotations.NullMarked;
