/** Articles from the web: the only package that uses the network and the clock. */
@NullMarked
package org.entente.app.fetch;

import org.jspecify.annotations.NullMarked;
