package org.entente.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.entente.model.remark.EntenteException;

/**
 * Ids of what is coded in one article: a hash of article, kind, place and running number, the same
 * in every run.
 */
public final class Ids {
  private static final int BYTES = 8;

  private final String article;
  private final String kind;
  private final MessageDigest digest;
  private int lastStart = -1;
  private int running;

  /**
   * @param article the article's id
   * @param kind what is counted: {@code statement}
   */
  public Ids(String article, String kind) {
    this.article = article;
    this.kind = kind;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "no SHA-256", null, e);
    }
  }

  /**
   * The id of the next thing, sixteen hexadecimal digits; things with one start are numbered in the
   * order asked.
   *
   * @param start where it starts; ascending from call to call
   */
  public String next(int start) {
    running = start == lastStart ? running + 1 : 0;
    lastStart = start;
    String key = article + '\n' + kind + '\n' + start + '\n' + running;
    byte[] hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder(2 * BYTES);
    for (int index = 0; index < BYTES; index++) {
      id.append(Character.forDigit(hash[index] >> 4 & 15, 16));
      id.append(Character.forDigit(hash[index] & 15, 16));
    }
    return id.toString();
  }
}
