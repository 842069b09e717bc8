/** What the tellings of one event disagree on. */
@NullMarked
package org.entente.fuse.contradiction;

import org.jspecify.annotations.NullMarked;
