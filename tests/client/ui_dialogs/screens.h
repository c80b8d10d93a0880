#pragma once

#include <QString>

class QWidget;

/// Puts the program's look on and stops the clock at Friday 7 November 2025, 09:41. Indonesian when the environment
/// names a compiled translation in NASKAH_QM.
void prepareScreens();

/// Shows the window and waits until it has the keyboard.
void showActive(QWidget& window);

/// Saves a picture of `widget` as it is, light and dark, when the environment names a folder in NASKAH_SHOTS.
void photograph(QWidget& widget, const QString& name);
