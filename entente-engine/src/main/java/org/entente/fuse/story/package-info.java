/** Articles to stories: which of them tell of one thing. */
@NullMarked
package org.entente.fuse.story;

import org.jspecify.annotations.NullMarked;
