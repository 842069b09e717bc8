/** The page: its files, which are served from the program's own jar. */
@NullMarked
package org.entente.app.web;

import org.jspecify.annotations.NullMarked;
