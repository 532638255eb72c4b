package org.sportello.benchmark.copies;

import java.util.List;

/**
 * A ticket that was really opened.
 *
 * @param node the last digits that all ids of its process instances share
 * @param messages keys of its messages, in their order
 * @param entries of its chain, in their order
 */
record Template(String reference, String node, List<Long> messages, List<TemplateEntry> entries) {}
