/** The pictures of a notice: what is uploaded is made anew from what it shows, and described before readers see it. */
package org.aviso.publishing.pictures;
