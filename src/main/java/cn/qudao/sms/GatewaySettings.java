package cn.qudao.sms;

import cn.qudao.smsline.Protocol;

/**
 * Where the message centre is and how it knows the portal.
 *
 * @param listenPort on which it calls back, where the protocol wants that; 0 for any that is free
 * @param node the portal's SGIP number
 */
public record GatewaySettings(
        Protocol protocol,
        String host,
        int port,
        int listenPort,
        String user,
        String secret,
        long node,
        String serviceNumber,
        int window) {

    @Override
    public String toString() {
        return protocol + " " + user + "@" + host + ":" + port;
    }
}
