package org.entente.app.cli;

import java.nio.charset.StandardCharsets;
import org.entente.app.exchange.JsonLine;

/** A command that runs one stage: a JSON line in, a JSON line out. */
abstract class LineCommand {
  /** The streams. */
  final Console console;

  LineCommand(Console console) {
    this.console = console;
  }

  /** What the stage says of one line, with its line end. */
  abstract String answer(JsonLine line, String id);

  /** Answers the file's lines in order; a broken one is named and the others are answered. */
  final ExitStatus answer(String name) {
    ExitStatus status = ExitStatus.OK;
    int number = 0;
    for (String text : InputFile.text(name, console).lines().toList()) {
      number++;
      if (text.isBlank()) {
        continue;
      }
      try {
        JsonLine line = JsonLine.of(text);
        String id = line.find("id").orElse(Integer.toString(number));
        console.write(answer(line, id).getBytes(StandardCharsets.UTF_8));
      } catch (JsonLine.BrokenLine e) {
        console.say(name + ":" + number + ": " + e.reason());
        status = ExitStatus.SOME_FAILED;
      }
    }
    return status;
  }
}
