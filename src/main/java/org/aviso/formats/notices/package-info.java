/**
 * Notices in every form: what each says away from its page, made when it is published and kept until it says something
 * else. A reader who comes before that waits a moment; what cannot be made is told, and can be asked for.
 */
package org.aviso.formats.notices;
