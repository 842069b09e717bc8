/** Benchmarks: our walk beside a peer's, same text, same run. */
@NullMarked
package org.entente.lab.bench;

import org.jspecify.annotations.NullMarked;
