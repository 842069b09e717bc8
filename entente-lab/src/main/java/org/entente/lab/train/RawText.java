package org.entente.lab.train;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.entente.model.text.Span;
import org.entente.read.token.Tokenizer;
import org.entente.read.token.Tokens;

/** Plain text, one paragraph a line. */
final class RawText {
  private RawText() {}

  /** Walks the sentences of the file, as words. */
  static void sentences(Path file, Consumer<String[]> to) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(file.toFile())), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        for (Tokens tokens : Tokenizer.sentences(line, new Span(0, line.length()))) {
          to.accept(forms(line, tokens));
        }
      }
    }
  }

  /** The words of one sentence of the text. */
  static String[] forms(String text, Tokens tokens) {
    String[] forms = new String[tokens.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = tokens.form(text, i);
    }
    return forms;
  }
}
