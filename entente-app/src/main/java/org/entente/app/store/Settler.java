package org.entente.app.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.entente.model.coding.Coding;
import org.entente.model.event.Event;
import org.entente.model.text.Article;

/**
 * What an archive needs of the engine to settle what rests on all its articles.
 *
 * @param markReprints sets {@code duplicateOf} and {@code versionOf}
 * @param fuse makes events of codings
 */
public record Settler(
    UnaryOperator<List<Article>> markReprints, Function<Collection<Coding>, List<Event>> fuse) {}
