/** The command line: options in, exit status out. Nothing else writes to the standard streams. */
@NullMarked
package org.entente.app.cli;

import org.jspecify.annotations.NullMarked;
