package org.entente.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.app.exchange.JsonLine;
import org.entente.app.exchange.StageLines;
import org.entente.fuse.story.StoryFinder;
import org.entente.model.story.Story;
import org.entente.model.text.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The story stage alone. */
@Command(
    name = "stories",
    description = {
      "Finds which articles tell one story: reads lines {\"id\",\"title\",\"text\"}, with \"published\"",
      "and \"url\" where known, and prints lines {\"id\",\"cluster\"} in the same order. The day is",
      "that of publication, else the one in the url; without days the words alone decide. The order",
      "of the lines does not matter, and their texts need not fit into memory together."
    },
    sortOptions = false)
final class StoriesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE.jsonl",
      description = "The lines, also .gz; '-' is the standard input.")
  private String file = "";

  StoriesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    StoryFinder finder = new StoryFinder();
    List<String> ids = new ArrayList<>();
    int[] number = {0};
    boolean[] broken = {false};
    InputFile.lines(
        file,
        console,
        text -> {
          number[0]++;
          if (text.isBlank()) {
            return;
          }
          try {
            JsonLine line = JsonLine.of(text);
            String id = line.find("id").orElse(Integer.toString(number[0]));
            finder.add(
                id,
                line.find("title").orElse(null),
                line.find("text").orElse(""),
                line.find("published").flatMap(Published::find).orElse(null),
                line.find("url").orElse(null));
            ids.add(id);
          } catch (JsonLine.BrokenLine e) {
            console.say(file + ":" + number[0] + ": " + e.reason());
            broken[0] = true;
          }
        });
    Map<String, String> clusters = new TreeMap<>();
    for (Story story : finder.stories()) {
      story.articles().forEach(article -> clusters.put(article, story.id()));
    }
    for (String id : ids) {
      String cluster = clusters.getOrDefault(id, id);
      console.write(StageLines.story(id, cluster).getBytes(StandardCharsets.UTF_8));
    }
    return (broken[0] ? ExitStatus.SOME_FAILED : ExitStatus.OK).code();
  }
}
