package org.entente.ingest.jsonl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An article given as a JSON object. Any member may be missing.
 *
 * @param id its id
 * @param text its body as text
 * @param html its page
 * @param url its address
 * @param title its headline
 * @param byline who wrote it
 * @param published when, as written
 * @param outlet who published it
 * @param language as declared
 */
public record ArticleObject(
    @Nullable String id,
    @Nullable String text,
    @Nullable String html,
    @Nullable String url,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String published,
    @Nullable String outlet,
    @Nullable String language) {

  private static final Set<String> MEMBERS =
      Set.of("id", "text", "html", "url", "title", "byline", "published", "outlet", "language");

  /** Broken JSON, with the reason in one sentence. */
  public static final class BrokenJson extends Exception {
    private static final long serialVersionUID = 1;

    BrokenJson(String reason) {
      super(reason);
    }
  }

  /**
   * Reads one object.
   *
   * @throws BrokenJson if {@code json} is not one JSON object
   */
  public static ArticleObject of(String json) throws BrokenJson {
    List<ArticleObject> objects = new ArrayList<>();
    if (read(json, objects::add) || objects.size() != 1) {
      throw new BrokenJson("not one JSON object");
    }
    return objects.get(0);
  }

  /**
   * Reads one object or an array of them, each given to {@code sink} as it is read.
   *
   * @return whether it was an array
   * @throws BrokenJson if the JSON is broken or holds other values; what came before was given
   */
  public static boolean read(String json, Consumer<ArticleObject> sink) throws BrokenJson {
    try (JsonParser parser = Json.STRICT.createParser(json)) {
      JsonToken token = parser.nextToken();
      boolean array = token == JsonToken.START_ARRAY;
      if (array) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          sink.accept(object(parser));
        }
      } else {
        if (token != JsonToken.START_OBJECT) {
          throw new BrokenJson("not a JSON object");
        }
        sink.accept(object(parser));
      }
      if (parser.nextToken() != null) {
        throw new BrokenJson("more than one JSON value");
      }
      return array;
    } catch (JsonProcessingException e) {
      throw new BrokenJson(
          e.getOriginalMessage()
              + (e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")"));
    } catch (IOException e) {
      throw new BrokenJson("cannot be read");
    }
  }

  /** In an array a value that is no object is an article without text; the others are read. */
  private static ArticleObject object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> map = new HashMap<>();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (MEMBERS.contains(name)) {
          map.put(name, Json.value(parser));
        } else {
          // What is not ours may be large and is never built.
          parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
    return new ArticleObject(
        string(map.get("id"), "\n"),
        string(map.get("text"), "\n"),
        string(map.get("html"), "\n"),
        string(map.get("url"), " "),
        string(map.get("title"), " "),
        string(map.get("byline"), ", "),
        string(map.get("published"), " "),
        string(map.get("outlet"), " "),
        string(map.get("language"), " "));
  }

  private static @Nullable String string(@Nullable Object value, String joint) {
    if (value instanceof List<?> list) {
      StringBuilder joined = new StringBuilder();
      for (Object piece : list) {
        String text = string(piece, joint);
        if (text != null) {
          joined.append(joined.length() > 0 ? joint : "").append(text);
        }
      }
      return joined.length() == 0 ? null : joined.toString();
    }
    if (value == null || value instanceof Map) {
      return null;
    }
    String text = value.toString();
    return text.isBlank() ? null : text;
  }
}
