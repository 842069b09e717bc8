package org.entente.lexicon;

import java.util.List;
import org.entente.model.actor.Sense;

/**
 * Who is meant by which name.
 *
 * @param names all names, with what each can mean in the order of the files
 * @param familyNames first and last words of persons' full names, with what the persons are
 * @param spellings other spellings of full names
 */
record NameBook(
    NameIndex<List<Sense>> names, NameIndex<List<Sense>> familyNames, Spellings spellings) {}
