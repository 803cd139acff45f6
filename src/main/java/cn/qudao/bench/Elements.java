package cn.qudao.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The elements of a window as the server has described them so far. */
public final class Elements {

    /** Vaadin's numbers of what a change can be about. */
    private static final int DATA = 0;

    private static final int PROPERTY = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTE = 3;
    private static final int TEXT = 7;

    private final Map<Integer, Element> all = new HashMap<>();
    private JsonNode last = MissingNode.getInstance();

    /** What is kept of an element: enough to find it. */
    private static final class Element {
        private String tag = "";
        private String text = "";
        private int parent;
        private final Map<String, String> properties = new HashMap<>();
    }

    void apply(JsonNode message) {
        last = message;
        for (JsonNode change : message.path("changes")) {
            int node = change.path("node").asInt();
            switch (change.path("type").asString("")) {
                case "attach" -> all.put(node, new Element());
                case "detach" -> all.remove(node);
                case "put" -> put(all.computeIfAbsent(node, n -> new Element()), change);
                case "splice" -> adopt(node, change);
                default -> {
                    // The rest says nothing that anything is found by.
                }
            }
        }
    }

    private static void put(Element element, JsonNode change) {
        String key = change.path("key").asString("");
        JsonNode given = change.path("value");
        // A download stands there as an object that holds its address.
        String value = given.path("uri").asString(given.asString(""));
        switch (change.path("feat").asInt()) {
            case DATA -> element.tag = key.equals("tag") ? value : element.tag;
            case PROPERTY, ATTRIBUTE -> element.properties.put(key, value);
            case TEXT -> element.text = value;
            default -> {
                // As above.
            }
        }
    }

    private void adopt(int parent, JsonNode change) {
        if (change.path("feat").asInt() == CHILDREN) {
            for (JsonNode child : change.path("addNodes")) {
                all.computeIfAbsent(child.asInt(), n -> new Element()).parent = parent;
            }
        }
    }

    /** The newest of that tag, as there may still be remains of pages that were left. */
    public int byTag(String tag) {
        return only(tag, element -> true, tag);
    }

    /** By the value of a property or attribute, as a field's label. */
    public int byProperty(String tag, String property, String value) {
        return only(tag, element -> value.equals(element.properties.get(property)), value);
    }

    /** By the text that the element itself holds. */
    public int byText(String tag, String text) {
        int node = all.entrySet().stream()
                .filter(entry -> entry.getValue().text.equals(text))
                .map(entry -> entry.getValue().parent)
                .filter(parent -> all.containsKey(parent) && all.get(parent).tag.equals(tag))
                .mapToInt(parent -> parent)
                .max()
                .orElse(0);
        Work.check(node > 0, "no " + tag + " says " + text);
        return node;
    }

    /** Of an element found before. */
    public String property(int element, String property) {
        Element found = all.get(element);
        return found == null ? "" : found.properties.getOrDefault(property, "");
    }

    private int only(String tag, Predicate<Element> condition, String what) {
        OptionalInt found = all.entrySet().stream()
                .filter(entry -> entry.getValue().tag.equals(tag) && condition.test(entry.getValue()))
                .mapToInt(Map.Entry::getKey)
                .max();
        Work.check(found.isPresent(), "no " + tag + ' ' + what + " in " + all.size() + " elements");
        return found.getAsInt();
    }

    public Stream<String> tags() {
        return all.values().stream().map(element -> element.tag);
    }

    public List<Integer> all(String tag) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().tag.equals(tag))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What all elements of a tag have as that property or attribute, as the addresses of a menu. */
    public List<String> each(String tag, String property) {
        return all.values().stream()
                .filter(element -> element.tag.equals(tag) && element.properties.containsKey(property))
                .map(element -> element.properties.getOrDefault(property, ""))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the last answer holds the text anywhere, for checks. */
    public boolean lastAnswerHolds(String text) {
        return last.toString().contains(text);
    }

    /** Whether the last answer brought a table that has rows. */
    public boolean lastAnswerHasRows() {
        return lastAnswerHolds("<tbody><tr>");
    }

    public JsonNode lastAnswer() {
        return last;
    }
}
