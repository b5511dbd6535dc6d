/** The pictures and videos of notices: what they are called, and how readers' browsers get them. No script can run there. */
package org.aviso.notices.media;
