/**
 * How much was asked for, how much of it in time, how soon it was answered and what could not be had: for staff as it
 * is, for everyone once a year, rounded so that nobody is recognised.
 */
package org.aviso.figures;
