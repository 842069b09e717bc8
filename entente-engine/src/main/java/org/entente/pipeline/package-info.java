/** The walk: the only package that sees every stage. */
@NullMarked
package org.entente.pipeline;

import org.jspecify.annotations.NullMarked;
