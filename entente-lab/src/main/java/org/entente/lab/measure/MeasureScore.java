package org.entente.lab.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/** All scores of the measures: {@code MeasureScore FOLDER}. */
public final class MeasureScore {
  private MeasureScore() {}

  /**
   * @param arguments the folder of the reference data, then parts to run, or none for all
   * @throws IOException if a table cannot be read
   * @throws InterruptedException if stopped while a peer runs
   * @throws SQLException if the store cannot be counted
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    PrintStream out = System.out;
    Path data = Path.of(arguments[0]);
    String part = arguments.length > 1 ? arguments[1] : "";
    if (part.isEmpty() || part.equals("alignment")) {
      AlignmentScore alignment = new AlignmentScore(data, new States(data).facts(), out);
      alignment.alliesAndVotes();
      alignment.nextYearsDisputes();
    }
    if (part.isEmpty() || part.equals("breaks")) {
      new BreakScore(data, out).run();
    }
    if (part.isEmpty() || part.equals("frustration")) {
      new FrustrationScore(data, out).run();
    }
    if (part.isEmpty() || part.equals("speed")) {
      new RollUpScore(out).run();
    }
  }
}
