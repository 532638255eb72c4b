package org.sportello.platform.rest;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * One page of a list that goes on behind the key of its last item.
 *
 * @param next the cursor of the next page, or null on the last one
 */
public record Page<T>(List<T> items, String next) {

  public Page {
    items = List.copyOf(items);
  }

  /** The same page of other things, made from these. */
  public <R> Page<R> of(Function<T, R> made) {
    return new Page<>(items.stream().map(made).toList(), next);
  }

  /**
   * Cuts off what was read beyond a page only to see whether there is more.
   *
   * @param found at least one item more than {@code most} where there is a next page
   * @param key by which the list is ordered
   */
  public static <T> Page<T> of(List<T> found, int most, ToLongFunction<T> key) {
    if (found.size() <= most) {
      return new Page<>(found, null);
    }
    List<T> shown = found.subList(0, most);
    long last = key.applyAsLong(shown.get(most - 1));
    return new Page<>(shown, Cursors.of(List.of(Long.toString(last))));
  }
}
