package org.entente.read.conllu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.remark.EntenteException;

/** Reads CoNLL-U, one sentence at a time. */
public final class ConlluReader {
  private static final int COLUMNS = 10;

  private final BufferedReader lines;
  private final String name;
  private int line;

  /**
   * @param source the file's characters; the caller closes it
   * @param name the file's name, for messages
   */
  public ConlluReader(Reader source, String name) {
    this.lines = new BufferedReader(source);
    this.name = name;
  }

  /**
   * The next sentence, or nothing at the end.
   *
   * @throws EntenteException EXTERNAL if a line is not CoNLL-U, with file:line; RESOURCES if the
   *     file cannot be read
   */
  public Optional<ConlluSentence> next() {
    List<String> comments = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    int words = 0;
    for (String text = readLine(); text != null; text = readLine()) {
      if (text.isBlank()) {
        if (!rows.isEmpty()) {
          return Optional.of(new ConlluSentence(comments, rows));
        }
        comments.clear();
      } else if (text.charAt(0) == '#' && rows.isEmpty()) {
        comments.add(text);
      } else {
        List<String> row = Arrays.asList(text.split("\t", -1));
        if (row.size() != COLUMNS) {
          throw bad("expected 10 columns, found " + row.size());
        }
        if (row.get(ConlluSentence.FORM).isEmpty()) {
          throw bad("empty word");
        }
        String id = row.get(0);
        if (ConlluSentence.isWord(row)) {
          words++;
          if (!id.equals(Integer.toString(words))) {
            throw bad("expected word " + words + ", found " + id);
          }
        } else if (!id.matches("[0-9]{1,9}[-.][0-9]{1,9}")) {
          throw bad("not an id: " + id);
        }
        rows.add(row);
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new ConlluSentence(comments, rows));
  }

  private @org.jspecify.annotations.Nullable String readLine() {
    try {
      line++;
      return lines.readLine();
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, "cannot be read: " + e.getMessage(), name, e);
    }
  }

  private EntenteException bad(String message) {
    return new EntenteException(EntenteException.Code.EXTERNAL, message, name + ":" + line);
  }
}
