package cn.qudao.kernel;

/** The active post lacks a permission, or a write would land outside its scope. */
public class Refused extends RuntimeException {

    public Refused(String what) {
        super(what);
    }
}
