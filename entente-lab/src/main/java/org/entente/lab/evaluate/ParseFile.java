package org.entente.lab.evaluate;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.entente.read.conllu.ConlluReader;
import org.entente.read.conllu.ConlluSentence;
import org.entente.read.conllu.ConlluWriter;
import org.entente.read.parse.Analyser;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;

/** Parses the words of a CoNLL-U file, gz or not: {@code ParseFile GOLD > OUTPUT}. */
public final class ParseFile {
  private ParseFile() {}

  /**
   * @param args the file, and weights other than the built-in ones if wanted
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    InputStream weights = args.length > 1 ? new FileInputStream(args[1]) : EnglishWeights.open();
    Analyser analyser = Syntax.load(weights).analyser();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (InputStream file = new FileInputStream(args[0]);
        InputStream plain = args[0].endsWith(".gz") ? new GZIPInputStream(file) : file) {
      ConlluReader reader =
          new ConlluReader(new InputStreamReader(plain, StandardCharsets.UTF_8), args[0]);
      for (Optional<ConlluSentence> next = reader.next(); next.isPresent(); next = reader.next()) {
        StringBuilder text = new StringBuilder();
        ConlluWriter.write(next.get().analyse(analyser), next.get(), text);
        out.append(text);
      }
    }
    out.flush();
  }
}
