package cn.qudao.drill;

import java.util.Map;

/**
 * What the doors have told the customers.
 *
 * @param accepted by the key of the door, the id of the activation
 * @param repeated how often a key was handed in once more
 * @param differently how often it then got another activation
 */
record Told(Map<String, String> accepted, int repeated, int differently) {}
