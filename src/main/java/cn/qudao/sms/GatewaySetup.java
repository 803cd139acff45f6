package cn.qudao.sms;

/** Connects the portal to a message centre by a program: the demo. Otherwise the configuration says where it is. */
public interface GatewaySetup {

    /** Whether the configuration names a message centre. */
    boolean isConfigured();

    /** @return the port on which the message centre may call back; 0 where the protocol has no such thing */
    int use(GatewaySettings settings);
}
