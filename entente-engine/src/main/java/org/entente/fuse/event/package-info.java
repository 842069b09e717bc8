/** Mentions to events: which of them tell of one act. */
@NullMarked
package org.entente.fuse.event;

import org.jspecify.annotations.NullMarked;
