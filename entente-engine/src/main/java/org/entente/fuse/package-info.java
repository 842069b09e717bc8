/** The corpus stage: articles to stories, mentions of many articles to events. */
@NullMarked
package org.entente.fuse;

import org.jspecify.annotations.NullMarked;
