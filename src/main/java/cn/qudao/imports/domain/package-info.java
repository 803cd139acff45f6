/** Reads files, rehearses and runs imports, keeps what they wrote, and the kinds of the organisation and of access. */
@NullMarked
package cn.qudao.imports.domain;

import org.jspecify.annotations.NullMarked;
