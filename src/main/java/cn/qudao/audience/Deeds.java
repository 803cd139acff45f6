package cn.qudao.audience;

/**
 * Where it stands who has done something: in a table of the module that asks for it, which holds columns {@code account_id} and
 * {@code number} as well.
 *
 * @param subject the column that names what it was done to
 * @param at the column that tells when
 * @param permission without which nobody is asked
 */
public record Deeds(Deed deed, String table, String subject, String at, String permission) {}
