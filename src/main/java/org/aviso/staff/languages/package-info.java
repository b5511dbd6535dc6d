/**
 * An administrator adds languages to those that come with the portal, takes in what translators made of its words, and
 * switches languages on and off. Each node follows by itself.
 */
package org.aviso.staff.languages;
