/** The HTTP interface to an archive, as its OpenAPI document says. */
@NullMarked
package org.entente.app.api;

import org.jspecify.annotations.NullMarked;
