package cn.qudao.access.ui;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes of what a browser calls itself something that a person recognises. */
final class Devices {

    /** In this order, for most browsers claim to be several. */
    private static final Map<String, String> BROWSERS = ordered(
            "MicroMessenger",
            "WeChat",
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS",
            "HarmonyOS",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS",
            "macOS",
            "Linux",
            "Linux");

    private Devices() {}

    static String name(Words.Say words, String device) {
        String browser = first(BROWSERS, device);
        String system = first(SYSTEMS, device);
        return browser.isEmpty() && system.isEmpty()
                ? words.say("access.sessions.unknown-device")
                : (browser + " · " + system).replaceAll("^ · | · $", "");
    }

    private static String first(Map<String, String> known, String device) {
        return known.entrySet().stream()
                .filter(entry -> device.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
