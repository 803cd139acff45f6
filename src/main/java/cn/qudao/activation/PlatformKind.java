package cn.qudao.activation;

/** How a platform is spoken to. */
public enum PlatformKind {
    /** JSON over HTTP in the shape of TMF622. */
    HTTP,
    /** A folder into which orders are put and from which answers are taken. */
    FILE
}
