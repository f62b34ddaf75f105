// The page calls the functions of Engine; starting the program only loads the library.
return;
